# EMR Serverless of one machine, with the Spark that its jobs run on and the KPI job: docker/build says how.
ARG JRE_IMAGE=eclipse-temurin:25-jre

FROM ${JRE_IMAGE}
COPY docker/health-check /usr/local/bin/
# Spark asks the system who it runs as.
RUN echo 'bolt-ride:x:10001:10001::/tmp:/usr/sbin/nologin' >> /etc/passwd
WORKDIR /opt/bolt-ride
COPY lib/ lib/
COPY spark-job/ spark-job/
COPY local-aws/ local-aws/
# Logs and fetched jars go where a container with a read-only root can write.
RUN ln -s /tmp local-aws/target/logs

ARG VERSION=unknown REVISION=unknown CREATED=unknown
LABEL org.opencontainers.image.title="emr-serverless" \
      org.opencontainers.image.description="Bolt Ride: EMR Serverless for development, on local Spark" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}"

EXPOSE 4570
USER 10001:10001
HEALTHCHECK --interval=2s --timeout=3s --start-period=90s --retries=3 CMD health-check 4570 /applications
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m", "-Dbolt-ride.home=/opt/bolt-ride", \
            "-cp", "local-aws/target/local-aws.jar:lib/local-aws/*", "com.boltride.local.EmrServerlessMain", \
            "--listen=0.0.0.0", "--port=4570"]
CMD ["--s3-endpoint=http://aws:4566"]
