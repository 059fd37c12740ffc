import software.amazon.awssdk.services.bedrockruntime.model.CachePointBlock;
import software.amazon.awssdk.services.bedrockruntime.model.CachePointType;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

public class PromptCaching {
    /**
     * What never changes stands first, what changes stands behind the cache point. Below the model's minimum
     * (1,024 to 4,096 tokens, depending on the model) nothing is cached, and no error says so: look at
     * cacheReadInputTokens() in the usage of the metadata event.
     */
    static ConverseStreamRequest request(String systemPrompt, String question) {
        return ConverseStreamRequest.builder()
                .modelId("us.amazon.nova-micro-v1:0")
                .system(
                        SystemContentBlock.fromText(systemPrompt),
                        SystemContentBlock.fromCachePoint(
                                CachePointBlock.builder().type(CachePointType.DEFAULT).build()))
                .messages(message -> message
                        .role(ConversationRole.USER)
                        .content(ContentBlock.fromText(question)))
                .inferenceConfig(config -> config.maxTokens(256))
                .build();
    }
}
