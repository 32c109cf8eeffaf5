import { describePlay } from './describe-play';

describePlay(2);
