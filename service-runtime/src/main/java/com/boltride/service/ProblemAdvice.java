package com.boltride.service;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Makes a problem detail of whatever a controller throws. Where one field of the request is at fault, the property
 * {@code field} names it. What went wrong inside stays in the log.
 */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> unexpected(Exception e) throws Exception {
        if (e instanceof AccessDeniedException) {
            throw e; // Security answers this one itself.
        }
        log.error("a request failed", e);
        return answer(ProblemType.INTERNAL_ERROR);
    }

    @ExceptionHandler(SdkException.class)
    ResponseEntity<ProblemDetail> awsIsAway(SdkException e) {
        log.warn("a request failed, because AWS did: {}", e.getMessage());
        return answer(ProblemType.UNAVAILABLE);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemType type) {
        return ResponseEntity.status(type.status()).body(type.problem());
    }

    /** Every way out of here: a problem that has no type yet gets the one of its status. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && hasNoType(problem)) {
            ProblemType.of(status).ifPresent(type -> problem.setType(type.uri()));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static boolean hasNoType(ProblemDetail problem) {
        return problem.getType() == null || problem.getType().toString().equals("about:blank");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = e.getFieldErrors();
        if (!errors.isEmpty()) {
            e.getBody().setProperty("field", errors.get(0).getField());
            e.getBody()
                    .setDetail(errors.stream()
                            .map(error -> error.getField() + " " + error.getDefaultMessage())
                            .sorted()
                            .collect(Collectors.joining("; ")));
        }
        return super.handleMethodArgumentNotValid(e, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        e.getParameterValidationResults().stream().findFirst().ifPresent(result -> {
            String name = String.valueOf(result.getMethodParameter().getParameterName());
            e.getBody().setProperty("field", name);
            e.getBody()
                    .setDetail(result.getResolvableErrors().stream()
                            .map(error -> name + " " + error.getDefaultMessage())
                            .collect(Collectors.joining("; ")));
        });
        return super.handleHandlerMethodValidationException(e, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        e.getBody().setProperty("field", e.getParameterName());
        return super.handleMissingServletRequestParameter(e, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = e instanceof MethodArgumentTypeMismatchException mismatch
                ? mismatch.getName()
                : Objects.requireNonNullElse(e.getPropertyName(), "a parameter");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, field + " '" + e.getValue() + "' is not " + expected(e.getRequiredType()));
        problem.setProperty("field", field);
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "the body is missing or is not JSON");
        if (e.getCause() instanceof DatabindException mismatch) {
            String field = path(mismatch);
            if (field.isEmpty()) {
                problem.setDetail("the body is not of the expected shape");
            } else {
                problem.setDetail(field + complaint(mismatch));
                problem.setProperty("field", field);
            }
        }
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    private static String complaint(DatabindException mismatch) {
        if (mismatch instanceof UnrecognizedPropertyException) {
            return " is not a field of this request";
        }
        return mismatch instanceof InvalidFormatException invalid
                ? " '" + invalid.getValue() + "' is not " + expected(invalid.getTargetType())
                : " is missing or has a wrong value";
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "a valid value";
        }
        return type.isEnum() ? "one of " + Arrays.toString(type.getEnumConstants()) : "a valid " + type.getSimpleName();
    }

    private static String path(JacksonException mismatch) {
        return mismatch.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }
}
