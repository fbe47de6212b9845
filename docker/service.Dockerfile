# Every service's image, from its jar: docker/build says how. Works with BuildKit and without.
ARG JRE_IMAGE=eclipse-temurin:25-jre

FROM ${JRE_IMAGE} AS layers
# By which what a builder without BuildKit leaves of this stage can be found, and pruned.
LABEL com.boltride.stage=layers
ARG SERVICE
WORKDIR /layers
COPY ${SERVICE}/target/${SERVICE}.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination extracted

FROM ${JRE_IMAGE}
WORKDIR /opt/bolt-ride
COPY docker/health-check /usr/local/bin/
# What changes seldom goes first, so that a new version shares these layers with the one before.
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./

# The one directory besides /tmp that a service writes to: the producer's records of its runs. A volume takes over its owner.
ENV BOLT_RIDE_PRODUCER_STATE_DIR=/var/lib/bolt-ride
RUN install -d -o 10001 -g 10001 /var/lib/bolt-ride

# The training run for the AOT cache wires the whole service up and ends before anything starts that would call AWS; docker/build
# takes the network away, too. Without the cache the service starts all the same, later.
ARG AOT=true
RUN if [ "$AOT" = true ]; then \
      AWS_REGION=us-east-1 BOLT_RIDE_API_PASSWORD=training BOLT_RIDE_PRODUCER_STATE_DIR=/tmp/state \
      java -XX:AOTCacheOutput=application.aot -Xlog:aot=error -XX:+UseSerialGC -Dspring.context.exit=onRefresh -jar application.jar; \
      rm -rf /tmp/*; \
    fi

ARG SERVICE PORT
ARG VERSION=unknown REVISION=unknown CREATED=unknown
LABEL org.opencontainers.image.title="${SERVICE}" \
      org.opencontainers.image.description="Bolt Ride: ${SERVICE}" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}"

ENV SERVER_PORT=${PORT}
EXPOSE ${PORT}
# With a read-only root, the one place for temporary files. What runs the image gives a volume the owner and the mode that the
# directory has here; without this line Fargate's would be root's alone.
VOLUME /tmp
USER 10001:10001
HEALTHCHECK --interval=5s --timeout=3s --start-period=90s --retries=3 \
  CMD health-check "$SERVER_PORT" /actuator/health/readiness
# As process 1, which gets the SIGTERM. Further options of the JVM: JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", "-XX:AOTCache=application.aot", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=70", \
            "-XX:+ExitOnOutOfMemoryError", "-jar", "application.jar"]
