package com.boltride.stream;

import com.boltride.letter.Letter;
import java.util.List;

/** Where letters are put: {@link com.boltride.letter.LetterQueue#sendAll}. */
@FunctionalInterface
interface LetterBox {

    /**
     * Sends every letter. When this returns, all of them are durable.
     *
     * @throws InterruptedException if the service stops before that
     */
    void sendAll(List<Letter> letters) throws InterruptedException;
}
