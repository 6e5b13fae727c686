package de.wegweiser.api;

/// Something the caller can mend; its message is shown as it is. Any other exception is our fault,
/// and its message stays inside.
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    private ApiException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    static ApiException badRequest(String message) {
        return new ApiException(ErrorCode.BAD_REQUEST, message);
    }

    static ApiException notFound(String message) {
        return new ApiException(ErrorCode.NOT_FOUND, message);
    }

    ErrorCode code() {
        return code;
    }
}
