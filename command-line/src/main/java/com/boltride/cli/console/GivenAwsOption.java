package com.boltride.cli.console;

import picocli.CommandLine.Option;

/** {@code --given-aws}, for every command that can do without the local AWS. */
public final class GivenAwsOption {

    @Option(
            names = "--given-aws",
            description =
                    "Uses the AWS that AWS_ENDPOINT_URL or AWS_ENDPOINT_URL_<SERVICE> lead to, but for CloudWatch and EMR"
                            + " Serverless. Resources get a prefix of their own, and are removed in the end.")
    private boolean given;

    public boolean isGiven() {
        return given;
    }
}
