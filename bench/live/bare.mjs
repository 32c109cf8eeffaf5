// What is compared with: socket.io alone. POST / sends its body to everybody who is connected.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  response.end('{}');
  io.to('everybody').emit('event', JSON.parse(Buffer.concat(parts).toString()));
});
const io = new Server(http, { transports: ['websocket'], serveClient: false });
io.on('connection', (socket) => void socket.join(socket.handshake.auth.room ?? 'nobody'));
http.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${http.address().port}`));
