package com.boltride.infra;

import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.servicediscovery.PrivateDnsNamespace;

/**
 * Where the services live.
 *
 * @param names in which the services are found
 * @param passwords of those who use the services over HTTP
 */
record ServiceHome(
        Cluster cluster, Network network, PrivateDnsNamespace names, ApiPasswords passwords, Settings settings) {}
