import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.PerformanceConfigLatency;

public class LatencyOptimized {
    /**
     * The metadata event's performanceConfig() says how it was served: "standard" when the quota was used up.
     */
    static ConverseStreamRequest request(String question) {
        return ConverseStreamRequest.builder()
                .modelId("us.amazon.nova-pro-v1:0") // few models take it: others refuse the request
                .messages(message -> message
                        .role(ConversationRole.USER)
                        .content(ContentBlock.fromText(question)))
                .inferenceConfig(config -> config.maxTokens(256))
                .performanceConfig(config -> config.latency(PerformanceConfigLatency.OPTIMIZED))
                .build();
    }
}
