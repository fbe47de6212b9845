package com.boltride.schedule.operations;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** The tasks that a service's URL stands for: one for each address that its host name has. */
final class Tasks {

    private Tasks() {}

    /** @throws UnknownHostException if the name has no address: on ECS, if no task runs */
    static List<URI> of(URI service) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(service.getHost());
        List<InetAddress> v4 =
                Arrays.stream(all).filter(Inet4Address.class::isInstance).toList();
        // A task with an address of each kind is one task.
        return (v4.isEmpty() ? Arrays.asList(all) : v4)
                .stream().map(address -> at(service, address)).distinct().toList();
    }

    private static URI at(URI service, InetAddress address) {
        String host = address.getHostAddress();
        String literal = address instanceof Inet4Address ? host : "[" + host.replaceFirst("%.*", "") + "]";
        String port = service.getPort() < 0 ? "" : ":" + service.getPort();
        return URI.create(service.getScheme() + "://" + literal + port);
    }
}
