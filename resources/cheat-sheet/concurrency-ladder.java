import java.util.concurrent.Semaphore;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

public class ConcurrencyLadder {
    static final int AT_ONCE = 4;
    static final Semaphore PLACES = new Semaphore(AT_ONCE);
    // A connection for each request: with fewer, requests wait for one.
    static final BedrockRuntimeAsyncClient CLIENT = BedrockRuntimeAsyncClient.builder()
            .httpClientBuilder(NettyNioAsyncHttpClient.builder().maxConcurrency(AT_ONCE))
            .build();

    /** Waits for a place, then sends; the place is free again when the stream has ended. */
    static void ask(ConverseStreamRequest request, ConverseStreamResponseHandler handler) throws InterruptedException {
        PLACES.acquire();
        CLIENT.converseStream(request, handler).whenComplete((nothing, error) -> PLACES.release());
    }
}
