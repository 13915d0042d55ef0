#ifndef HENG_CCURL_H
#define HENG_CCURL_H

// Swift cannot call variadic functions; curl's type checks look at macros only.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

static inline CURLcode heng_curl_set_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode heng_curl_set_string(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode heng_curl_set_pointer(CURL *easy, CURLoption option, void *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode heng_curl_set_list(CURL *easy, CURLoption option, struct curl_slist *list) {
    return curl_easy_setopt(easy, option, list);
}

/// Gives bytes of head or body to the transfer; fewer taken than given ends it.
typedef size_t (*heng_curl_sink)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode heng_curl_set_sink(CURL *easy, CURLoption option, heng_curl_sink sink) {
    return curl_easy_setopt(easy, option, sink);
}

static inline CURLcode heng_curl_set_debug(CURL *easy, curl_debug_callback callback) {
    return curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, callback);
}

static inline CURLcode heng_curl_set_opensocket(CURL *easy, curl_opensocket_callback callback) {
    return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, callback);
}

static inline CURLcode heng_curl_get_string(CURL *easy, CURLINFO info, char **value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode heng_curl_get_pointer(CURL *easy, CURLINFO info, void **value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLMcode heng_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

#if defined(__GLIBC__)
#include <malloc.h>
#endif

/// Lets all threads share two heaps, so that what one frees serves the others.
static inline void heng_share_heaps(void) {
#if defined(__GLIBC__)
    mallopt(M_ARENA_MAX, 2);
#endif
}

/// Gives the pages back that libc's allocator keeps for later; nothing where it cannot.
static inline void heng_give_memory_back(void) {
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

#endif
