package com.boltride.infra;

import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.servicediscovery.PrivateDnsNamespace;

/**
 * Where the services live.
 *
 * @param names in which those with a REST interface are found
 * @param password of the REST interfaces
 */
record ServiceHome(Cluster cluster, Network network, PrivateDnsNamespace names, Secret password, Settings settings) {}
