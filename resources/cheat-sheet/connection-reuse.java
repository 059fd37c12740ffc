import java.time.Duration;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;

public class ConnectionReuse {
    // One client for the whole application: it keeps its connections and hands them to the next request.
    static final BedrockRuntimeAsyncClient CLIENT = BedrockRuntimeAsyncClient.builder()
            .region(Region.US_WEST_2)
            .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                    .maxConcurrency(50)
                    .tcpKeepAlive(true)
                    // The default closes a connection that was idle for 60 seconds.
                    .connectionMaxIdleTime(Duration.ofMinutes(5)))
            .build();
}
