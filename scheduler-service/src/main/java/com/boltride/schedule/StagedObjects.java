package com.boltride.schedule;

/**
 * What was staged for a day at some instant. Two of them are equal if the same objects were there.
 *
 * @param count how many objects, from 0
 * @param fingerprint of their keys and sizes, not longer for many than for one
 */
record StagedObjects(int count, String fingerprint) {

    /**
     * Whether these have got what the earlier ones had not. Where objects have only gone, such as by a lifecycle rule of the
     * bucket, nothing came late: a report is not made again from less than it was made of.
     */
    boolean cameAfter(StagedObjects earlier) {
        return !equals(earlier) && count >= earlier.count;
    }
}
