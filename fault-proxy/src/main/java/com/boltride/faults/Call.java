package com.boltride.faults;

/**
 * That a program has made a call.
 *
 * @param application what the program calls itself by {@code AWS_SDK_UA_APP_ID}; empty if it does not
 * @param operation as the service's API names it, such as {@code PutRecords}
 */
public record Call(String application, AwsService service, String operation) {}
