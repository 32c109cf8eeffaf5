const TONED = /(?<=[\ufdd1\u3400-\u9fff])[（(][a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,4}[）)]/g;
const NEUTRAL = /(?<=[\u3400-\u9fff])[（(](?:zhe|le|de|ma|ne|men|zi|me|ba|a|er|tou|shang)[）)]/g;
/** A document annotated throughout has many; one that writes (le) once means it. */
const THROUGHOUT = 20;

/** Drops readings printed after characters, 設(shè); brackets that hold words stay, (RCEP) (GTC) (ppp). */
export function dropReadings(text: string): string {
  let count = 0;
  const plain = text.replace(TONED, () => {
    count += 1;
    return '';
  });
  return count >= THROUGHOUT ? plain.replace(NEUTRAL, '') : plain;
}
