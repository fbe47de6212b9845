# The AWS of one machine, without EMR Serverless: docker/build says how.
ARG JRE_IMAGE=eclipse-temurin:25-jre
ARG NODE_IMAGE=node:20-bookworm-slim

FROM ${NODE_IMAGE} AS node

FROM ${JRE_IMAGE}
COPY --from=node /usr/local/bin/node /usr/local/bin/node
WORKDIR /opt/bolt-ride
COPY lib/ lib/
COPY local-aws/ local-aws/
# Logs go where a container with a read-only root can write.
RUN ln -s /tmp local-aws/target/logs

ARG VERSION=unknown REVISION=unknown CREATED=unknown
LABEL org.opencontainers.image.title="local-aws" \
      org.opencontainers.image.description="Bolt Ride: Kinesis, DynamoDB, SQS, SNS, S3 and CloudWatch for development" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}"

# Kinesis; DynamoDB; SQS, SNS and S3; CloudWatch.
EXPOSE 4566 4567 4568 4569
USER 10001:10001
HEALTHCHECK --interval=2s --timeout=3s --start-period=90s --retries=3 CMD test -f /tmp/local-aws.env
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-Dbolt-ride.home=/opt/bolt-ride", \
            "-cp", "local-aws/target/local-aws.jar:lib/local-aws/*", "com.boltride.local.LocalAwsMain", \
            "--services=KINESIS,DYNAMODB,SQS,SNS,S3,CLOUDWATCH", "--listen=0.0.0.0", "--port-base=4566", \
            "--env-file=/tmp/local-aws.env"]
