package cn.dutydesk.notify.service;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The beginning of an answer; what follows is not read, however much it is. */
final class FirstBytes implements HttpResponse.BodySubscriber<String> {
    static final int MOST = 4096;

    private final CompletableFuture<String> body = new CompletableFuture<>();
    private final ByteBuffer kept = ByteBuffer.allocate(MOST);
    private Flow.@Nullable Subscription source;

    @Override
    public CompletionStage<String> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        source.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> chunks) {
        for (ByteBuffer chunk : chunks) {
            if (kept.hasRemaining()) {
                kept.put(chunk.slice(chunk.position(), Math.min(chunk.remaining(), kept.remaining())));
            }
        }
        if (!kept.hasRemaining() && source != null) {
            source.cancel();
            onComplete();
        }
    }

    @Override
    public void onError(Throwable thrown) {
        body.completeExceptionally(thrown);
    }

    @Override
    public void onComplete() {
        body.complete(new String(kept.array(), 0, kept.position(), StandardCharsets.UTF_8));
    }
}
