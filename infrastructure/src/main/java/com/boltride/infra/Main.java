package com.boltride.infra;

import software.amazon.awscdk.App;

/** The CDK app, as {@code cdk.json} starts it. */
final class Main {

    private Main() {}

    public static void main(String[] args) {
        App app = new App();
        BoltRide.addTo(app, Settings.of(app.getNode()));
        app.synth();
    }
}
