package com.boltride.schedule;

class InMemoryRunStoreTest extends RunStoreContract {

    @Override
    RunStore newStore() {
        return new InMemoryRunStore();
    }
}
