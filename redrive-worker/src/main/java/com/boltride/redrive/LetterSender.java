package com.boltride.redrive;

import com.boltride.letter.Letter;
import java.util.List;

/** Where letters are sent: {@link com.boltride.letter.LetterQueue#sendAll}. When it returns, they are durable. */
@FunctionalInterface
interface LetterSender {
    void sendAll(List<Letter> letters) throws InterruptedException;
}
