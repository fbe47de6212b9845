package com.boltride.producer.run;

import com.boltride.producer.source.Bucket;
import com.boltride.service.InvalidRequestException;
import com.boltride.service.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
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
     * @throws InvalidRequestException 422 if there is no such object
     * @throws ResponseStatusException 503 if S3 does not say
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
            throw new InvalidRequestException(ProblemType.MISSING_FILE, field, bucket.uri(key) + " does not exist");
        }
    }
}
