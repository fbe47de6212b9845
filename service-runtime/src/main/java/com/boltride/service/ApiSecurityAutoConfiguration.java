package com.boltride.service;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may do what over HTTP: health, info and Prometheus metrics are open, because probes and scrapers have no password;
 * everything else needs the operator's, by HTTP Basic. There are no sessions.
 */
@AutoConfiguration(
        before = {
            UserDetailsServiceAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ApiProperties.class)
public final class ApiSecurityAutoConfiguration {

    @Bean
    UserDetailsService apiUsers(ApiProperties api) {
        if (!api.enabled()) {
            return new InMemoryUserDetailsManager();
        }
        // Not hashed: the environment holds the plain password anyway, and a slow hash would be computed for every
        // call.
        return new InMemoryUserDetailsManager(User.withUsername(api.username())
                .password("{noop}" + api.requiredPassword())
                .roles("OPERATOR")
                .build());
    }

    @Bean
    SecurityFilterChain apiSecurity(HttpSecurity http, ApiProperties api) throws Exception {
        http.authorizeHttpRequests(requests -> {
            // The error page of a refused request must not be refused in turn.
            requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
            requests.requestMatchers(EndpointRequest.to("health", "info", "prometheus"))
                    .permitAll();
            if (api.enabled()) {
                requests.anyRequest().authenticated();
            } else {
                requests.anyRequest().denyAll();
            }
        });
        if (api.enabled()) {
            http.httpBasic(Customizer.withDefaults());
        }
        // Protection against forged requests guards sessions, and there are none; a page that calls these needs it
        // back.
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
