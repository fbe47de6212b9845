package com.boltride.producer.run;

import com.boltride.producer.source.Bucket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;
import software.amazon.awssdk.core.exception.SdkException;

/** Looks whether the files that a run is asked for are there, so that a misspelt key is answered at once. */
final class InputFiles {

    private static final Logger log = LoggerFactory.getLogger(InputFiles.class);

    private final Bucket bucket;

    InputFiles(Bucket bucket) {
        this.bucket = bucket;
    }

    /**
     * @param field of the request, for the answer
     * @throws ErrorResponseException 422 if there is no such object, 503 if S3 does not say
     */
    void require(String field, String key) {
        boolean found;
        try {
            found = bucket.find(key).isPresent();
        } catch (SdkException e) {
            log.warn("cannot look for {}: {}", bucket.uri(key), e.getMessage());
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "S3 does not say whether " + bucket.uri(key) + " exists");
        }
        if (!found) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.UNPROCESSABLE_CONTENT, bucket.uri(key) + " does not exist");
            problem.setProperty("field", field);
            throw new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
        }
    }
}
