package com.boltride.local;

/** Whom the emulators take their callers for. They check nothing, but the SDK signs every request. */
final class AwsIdentity {

    static final String REGION = "us-east-1";
    static final String ACCESS_KEY_ID = "local";
    static final String SECRET_ACCESS_KEY = "local";

    private AwsIdentity() {}
}
