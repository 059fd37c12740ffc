import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;

public class RegionProximity {
    // The region of the endpoint that the request goes to: the one that your code runs in, if it has the model.
    static final BedrockRuntimeAsyncClient CLIENT = BedrockRuntimeAsyncClient.builder()
            .region(Region.EU_CENTRAL_1)
            .build();

    static ConverseStreamRequest request(String question) {
        return ConverseStreamRequest.builder()
                .modelId("eu.amazon.nova-micro-v1:0") // ids of profiles begin with the geography of the region
                .messages(message -> message
                        .role(ConversationRole.USER)
                        .content(ContentBlock.fromText(question)))
                .inferenceConfig(config -> config.maxTokens(256))
                .build();
    }
}
