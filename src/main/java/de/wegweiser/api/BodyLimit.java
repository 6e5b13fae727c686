package de.wegweiser.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 413 to a body above [QueryLimits#BODY], whether its length was announced or not, before
/// any of it is parsed.
final class BodyLimit extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > QueryLimits.BODY) {
            refuse(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(QueryLimits.BODY + 1);
        if (body.length > QueryLimits.BODY) refuse(request, response);
        else chain.doFilter(new WithBody(request, body), response);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Refusal.send(
                request,
                response,
                HttpStatus.CONTENT_TOO_LARGE,
                ErrorCode.LIMIT_EXCEEDED,
                "The body of this request is too large, %d bytes are allowed. Ask for less at once."
                        .formatted(QueryLimits.BODY));
    }

    /// A request whose body was read already.
    private static final class WithBody extends HttpServletRequestWrapper {

        private final byte[] body;

        WithBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new InMemory(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class InMemory extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        InMemory(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("this body is in memory, read it");
        }
    }
}
