/* What libxml2 declares variadic, or with types that differ from version to version. */
#ifndef HENG_LIBXML2_SHIM_H
#define HENG_LIBXML2_SHIM_H

#include <stdint.h>

/*
 * libxml2's headers pull in those of ICU, which clash with the ones inside Foundation. Only one
 * struct depends on them, and we handle that one by pointer.
 */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

/* One problem, for the duration of the call. `message` ends with a line feed. */
typedef struct heng_problem {
    const char *message;
    int level; /* 1 warning, 2 error, 3 fatal */
    int code;
    int line;
    int column; /* 0 where libxml2 does not know it */
} heng_problem;

/* `owner` is what was passed with the handler. */
typedef void (*heng_problem_handler)(void *owner, const heng_problem *problem);

/* Where problems go; must outlive the context it is attached to. */
typedef struct heng_problem_sink {
    heng_problem_handler handler;
    void *owner;
} heng_problem_sink;

/*
 * Initialises libxml2 for this process: silent, and with an external entity loader that refuses
 * everything, so that neither a file nor the network is ever read on behalf of a document.
 */
void heng_libxml2_initialize(void);

/* Parses with `ctxt->sax` and `ctxt->userData` set by the caller; problems go to the sink. */
void heng_sax_report(xmlSAXHandler *sax, heng_problem_sink *sink, xmlParserCtxtPtr ctxt);

void heng_schema_parser_report(xmlSchemaParserCtxtPtr ctxt, heng_problem_sink *sink);
void heng_schema_validation_report(xmlSchemaValidCtxtPtr ctxt, heng_problem_sink *sink);

/* Bounds and result of one HTML parse. */
typedef struct heng_html_parse {
    int maximum_depth;       /* deeper elements become siblings; at most 240 */
    int64_t maximum_elements; /* the rest of the page is left out */
    int64_t work_left;       /* steps for mending malformed tags, then the rest is left out */
    int truncated;           /* out: 1 when a bound was reached */
    int flattened;           /* out: 1 when an element was deeper than maximum_depth */
    /* private to the parse */
    int64_t elements;
    int64_t below;
    int leaf_is_open;
} heng_html_parse;

/*
 * Parses UTF-8 HTML, mending what is malformed, without network, and whatever charset the page
 * declares. Returns NULL only when memory is short or nothing could be made of the bytes.
 */
xmlDocPtr heng_html_parse_utf8(const char *bytes, int size, heng_html_parse *parse);

#endif
