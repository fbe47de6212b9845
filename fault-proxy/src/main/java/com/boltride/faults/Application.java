package com.boltride.faults;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which program makes a call, by what the SDK tells of it. */
final class Application {

    private static final Pattern APP_ID = Pattern.compile("(?:^| )app/(\\S+)");

    private Application() {}

    /** Empty if the program has no name. */
    static String of(Request request) {
        Matcher appId = APP_ID.matcher(request.header("User-Agent"));
        return appId.find() ? appId.group(1) : "";
    }
}
