import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

public class IdleGaps {
    /** Below the client's own idle limit (60 seconds unless set), or the connection is gone all the same. */
    static final long IDLE_SECONDS = 50;

    /** One token through the same client; your own system prompt with its cache point keeps its cache, too. */
    static void keepWarm(BedrockRuntimeAsyncClient client) {
        var ignore = ConverseStreamResponseHandler.builder()
                .subscriber(ConverseStreamResponseHandler.Visitor.builder().build())
                .build();
        client.converseStream(request -> request
                .modelId("us.amazon.nova-micro-v1:0")
                .messages(message -> message
                        .role(ConversationRole.USER)
                        .content(ContentBlock.fromText("Hi")))
                .inferenceConfig(config -> config.maxTokens(1)), ignore);
    }

    static ScheduledExecutorService start(BedrockRuntimeAsyncClient client) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        timer.scheduleAtFixedRate(() -> keepWarm(client), IDLE_SECONDS, IDLE_SECONDS, TimeUnit.SECONDS);
        return timer;
    }
}
