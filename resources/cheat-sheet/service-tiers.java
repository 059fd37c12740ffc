import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ServiceTierType;

public class ServiceTiers {
    /** The metadata event's serviceTier() says which tier served it. */
    static ConverseStreamRequest request(String question) {
        return ConverseStreamRequest.builder()
                .modelId("us.amazon.nova-micro-v1:0")
                .messages(message -> message
                        .role(ConversationRole.USER)
                        .content(ContentBlock.fromText(question)))
                .inferenceConfig(config -> config.maxTokens(256))
                // DEFAULT is Standard; FLEX costs less and may wait.
                .serviceTier(tier -> tier.type(ServiceTierType.PRIORITY))
                .build();
    }
}
