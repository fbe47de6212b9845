package com.boltride.producer.source;

/**
 * An object as it stood at one time.
 *
 * @param key in the bucket
 * @param size in bytes
 * @param etag changes with the content
 */
public record ObjectVersion(String key, long size, String etag) {}
