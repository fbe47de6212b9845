package com.boltride.end;

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

/** Consumes the trip-end stream: each end completes its trip, or waits in the retry queue for the trip's start. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(TripEventConsumption.class)
public class TripEndService {

    public static void main(String[] arguments) {
        ServiceProcess.run(TripEndService.class, arguments);
    }

    @Bean
    TripEventStream tripEventStream(BoltRideProperties properties) {
        return new TripEventStream(EventKind.END, properties.streams().end());
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
