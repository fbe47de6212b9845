package com.boltride.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in no header is read from method and path. Names in headers and bodies are tried with the SDK itself. */
class OperationsTest {

    @ParameterizedTest
    @CsvSource({
        "GET,/bucket?list-type=2&prefix=data%2F,ListObjectsV2",
        "GET,/bucket/?list-type=2,ListObjectsV2",
        "GET,/,ListBuckets",
        "HEAD,/bucket,HeadBucket",
        "PUT,/bucket,CreateBucket",
        "POST,/bucket?delete,DeleteObjects",
        "GET,/bucket/a/b.json,GetObject",
        "HEAD,/bucket/a/b.json,HeadObject",
        "PUT,/bucket/a/b.json,PutObject",
        "DELETE,/bucket/a/b.json,DeleteObject",
        "POST,/bucket/key?uploads,CreateMultipartUpload",
        "PUT,/bucket/key?partNumber=1&uploadId=u,UploadPart",
        "POST,/bucket/key?uploadId=u,CompleteMultipartUpload",
        "DELETE,/bucket/key?uploadId=u,AbortMultipartUpload",
        "PATCH,/bucket/key,PATCH /bucket/key"
    })
    void callOfS3IsKnownByMethodAndPath(String method, String uri, String operation) {
        assertThat(Operations.nameOf(AwsService.S3, request(method, uri))).isEqualTo(operation);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/applications?maxResults=50,ListApplications",
        "GET,/applications/a1,GetApplication",
        "POST,/applications/a1/jobruns,StartJobRun",
        "GET,/applications/a1/jobruns?nextToken=t,ListJobRuns",
        "GET,/applications/a1/jobruns/j1,GetJobRun",
        "DELETE,/applications/a1/jobruns/j1,CancelJobRun"
    })
    void callOfEmrServerlessIsKnownByMethodAndPath(String method, String uri, String operation) {
        assertThat(Operations.nameOf(AwsService.EMR_SERVERLESS, request(method, uri)))
                .isEqualTo(operation);
    }

    private static Request request(String method, String uri) {
        return new Request(HttpMethod.valueOf(method), uri, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer());
    }
}
