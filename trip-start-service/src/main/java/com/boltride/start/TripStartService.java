package com.boltride.start;

import com.boltride.retry.Patience;
import com.boltride.service.AwsClients;
import com.boltride.service.BoltRideProperties;
import com.boltride.service.ServiceProcess;
import com.boltride.store.TripStore;
import com.boltride.store.TripStoreOptions;
import com.boltride.stream.TripApplier;
import com.boltride.stream.TripEventConsumption;
import com.boltride.stream.TripEventStream;
import com.boltride.trip.EventKind;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Consumes the trip-start stream: each start creates its trip. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(TripEventConsumption.class)
public class TripStartService {

    public static void main(String[] arguments) {
        ServiceProcess.run(TripStartService.class, arguments);
    }

    @Bean
    TripEventStream tripEventStream(BoltRideProperties properties) {
        return new TripEventStream(EventKind.START, properties.streams().start());
    }

    @Bean
    DynamoDbAsyncClient tripsClient(AwsClients clients) {
        return clients.build(DynamoDbAsyncClient.builder());
    }

    @Bean
    TripApplier trips(DynamoDbAsyncClient tripsClient, BoltRideProperties properties, Clock clock, Patience patience) {
        BoltRideProperties.Trips trips = properties.trips();
        TripStoreOptions options =
                new TripStoreOptions(trips.callsInFlight(), trips.completedTripTtl(), trips.indexOpenTrips());
        return new TripStore(tripsClient, properties.tables().trips(), options, clock, patience)::apply;
    }
}
