package dev.farol.http;

/** The methods that routes have. HEAD answers as GET without the body, OPTIONS with what is allowed. */
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
}
