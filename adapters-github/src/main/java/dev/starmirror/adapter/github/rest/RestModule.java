package dev.starmirror.adapter.github.rest;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** Binds {@link RestStarSource}, {@link RestReadmeSource}, {@link RestInspection} and {@link RawReadmes}. */
public final class RestModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(RestClient.class).in(Scopes.SINGLETON);
        bind(RestPresence.class).in(Scopes.SINGLETON);
        bind(RawReadmes.class).in(Scopes.SINGLETON);
        bind(LargeReadmes.class).in(Scopes.SINGLETON);
        bind(LocatedTexts.class).in(Scopes.SINGLETON);
        bind(RestStarSource.class).in(Scopes.SINGLETON);
        bind(RestReadmeSource.class).in(Scopes.SINGLETON);
        bind(RestInspection.class).in(Scopes.SINGLETON);
    }
}
