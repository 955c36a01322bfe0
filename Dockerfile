# One image for all sub-commands: docker run knelpunt producer, processor, notifier, submit, …
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -q -B -Dmaven.test.skip=true -pl app -am package

FROM eclipse-temurin:25-jre
# the broker's jars, which only the demo needs, stay behind
COPY --from=build /src/app/target/dist/lib /opt/knelpunt/lib
ENV KNELPUNT_HTTP_HOST=0.0.0.0 \
    KNELPUNT_HTTP_PORT=8080 \
    KNELPUNT_STATE_DIR=/state \
    KNELPUNT_CONFIG=/etc/knelpunt/knelpunt.yaml \
    KNELPUNT_LOG=json
RUN mkdir -p /state /etc/knelpunt && chown 10001:10001 /state
USER 10001:10001
VOLUME /state
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp", "/opt/knelpunt/lib/*", "nl.knelpunt.app.Main"]
CMD ["--help"]
