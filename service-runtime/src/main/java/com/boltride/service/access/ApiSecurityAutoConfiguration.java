package com.boltride.service.access;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may do what over HTTP, the same for every service: health and info are open, because probes have no password; reads,
 * metrics among them, are for viewers, and whatever changes something for operators. They come with a password (HTTP
 * Basic) or, where an issuer is configured, with its token. There are no sessions.
 */
@AutoConfiguration(
        before = {
            UserDetailsServiceAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            OAuth2ResourceServerWebSecurityAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ApiProperties.class)
public final class ApiSecurityAutoConfiguration {

    /** Only what the service itself serves: no inline script, no inline style, nobody's frame. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Quick on purpose: it is computed for every call, the environment holds the plain password, and guesses are limited. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Pbkdf2PasswordEncoder("", 16, 1, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    @Bean
    UserDetailsService apiUsers(ApiProperties api, PasswordEncoder encoder, ObjectProvider<JwtDecoder> tokens) {
        return new Accounts(encoder).of(api, tokens.getIfAvailable() != null);
    }

    @Bean
    RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(Role.OPERATOR)
                .implies(Role.VIEWER)
                .build();
    }

    @Bean
    FailedLogins failedLogins() {
        return new FailedLogins(Ticker.systemTicker());
    }

    @Bean
    LoginListener loginListener(FailedLogins failures) {
        return new LoginListener(failures);
    }

    @Bean
    SecurityFilterChain apiSecurity(HttpSecurity http, FailedLogins failures, ObjectProvider<JwtDecoder> tokens)
            throws Exception {
        Refusals refusals = new Refusals();
        http.authorizeHttpRequests(requests -> {
            // The error page of a refused request must not be refused in turn.
            requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
            requests.requestMatchers(request -> new BrowserRequest(request).isForeignChange())
                    .denyAll();
            requests.requestMatchers(EndpointRequest.to("health", "info")).permitAll();
            requests.requestMatchers(HttpMethod.GET).hasRole(Role.VIEWER);
            requests.requestMatchers(HttpMethod.HEAD).hasRole(Role.VIEWER);
            requests.requestMatchers(HttpMethod.OPTIONS).hasRole(Role.VIEWER);
            requests.anyRequest().hasRole(Role.OPERATOR);
        });
        http.httpBasic(Customizer.withDefaults())
                .addFilterBefore(new LoginLimit(failures), BasicAuthenticationFilter.class);
        JwtDecoder decoder = tokens.getIfAvailable();
        if (decoder != null) {
            http.oauth2ResourceServer(server -> acceptTokens(server, new IssuedTokens(decoder), refusals));
        }
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(refusals::denied))
                .csrf(ApiSecurityAutoConfiguration::requireTokenOfBrowsers)
                .headers(ApiSecurityAutoConfiguration::addHeaders)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void acceptTokens(
            OAuth2ResourceServerConfigurer<HttpSecurity> server, JwtDecoder decoder, Refusals refusals) {
        server.jwt(jwt -> jwt.decoder(decoder))
                .authenticationEntryPoint(refusals::badToken)
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                        // Else an issuer that does not answer would be an error of ours.
                        filter.setAuthenticationFailureHandler(refusals::badToken);
                        return filter;
                    }
                });
    }

    /** The page reads the cookie {@code XSRF-TOKEN} and sends it back as {@code X-XSRF-TOKEN}, which no other site's can. */
    private static void requireTokenOfBrowsers(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(builder -> builder.sameSite("Strict"));
        csrf.spa()
                .csrfTokenRepository(cookie)
                .requireCsrfProtectionMatcher(request -> new BrowserRequest(request).isChange());
    }

    private static void addHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }
}
