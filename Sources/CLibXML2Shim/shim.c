#include "heng_libxml2.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemastypes.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError *heng_error;
#else
typedef xmlErrorPtr heng_error;
#endif

static void silent(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

static xmlParserInputPtr refuse_entity(const char *url, const char *id, xmlParserCtxtPtr ctxt) {
    (void)url;
    (void)id;
    (void)ctxt;
    return NULL;
}

void heng_libxml2_initialize(void) {
    xmlInitParser();
    xmlSetExternalEntityLoader(refuse_entity);
    xmlSchemaInitTypes();
    xmlSetGenericErrorFunc(NULL, silent);
    xmlThrDefSetGenericErrorFunc(NULL, silent);
}

static void forward(heng_problem_sink *sink, heng_error error) {
    if (sink == NULL || error == NULL) return;
    heng_problem problem = {
        .message = error->message != NULL ? error->message : "",
        .level = (int)error->level,
        .code = error->code,
        .line = error->line,
        .column = error->int2,
    };
    sink->handler(sink->owner, &problem);
}

static void structured(void *context, heng_error error) {
    forward((heng_problem_sink *)context, error);
}

/* During a SAX parse the context handed over is the caller's userData; the sink is found through
 * the parser context that the error names. */
static void structured_sax(void *context, heng_error error) {
    (void)context;
    if (error == NULL || error->ctxt == NULL) return;
    forward((heng_problem_sink *)((xmlParserCtxtPtr)error->ctxt)->_private, error);
}

void heng_sax_report(xmlSAXHandler *sax, heng_problem_sink *sink, xmlParserCtxtPtr ctxt) {
    sax->initialized = XML_SAX2_MAGIC;
    sax->serror = (xmlStructuredErrorFunc)structured_sax;
    ctxt->_private = sink;
}

void heng_schema_parser_report(xmlSchemaParserCtxtPtr ctxt, heng_problem_sink *sink) {
    xmlSchemaSetParserStructuredErrors(ctxt, (xmlStructuredErrorFunc)structured, sink);
}

void heng_schema_validation_report(xmlSchemaValidCtxtPtr ctxt, heng_problem_sink *sink) {
    xmlSchemaSetValidStructuredErrors(ctxt, (xmlStructuredErrorFunc)structured, sink);
}

/* HTML ------------------------------------------------------------------------------------- */

static heng_html_parse *state_of(void *context) {
    return (heng_html_parse *)((xmlParserCtxtPtr)context)->_private;
}

static void stop(xmlParserCtxtPtr ctxt, heng_html_parse *parse) {
    parse->truncated = 1;
    xmlStopParser(ctxt);
}

/*
 * libxml2 stops at 256 open elements and loses the rest of the page. As browsers do, what is
 * deeper than our own lower bound is put beside its parent instead: `below` counts the elements
 * that the parser holds open but the tree does not.
 */
static void html_start(void *context, const xmlChar *name, const xmlChar **attributes) {
    xmlParserCtxtPtr ctxt = (xmlParserCtxtPtr)context;
    heng_html_parse *parse = state_of(context);
    parse->elements += 1;
    if (parse->elements > parse->maximum_elements) {
        stop(ctxt, parse);
        return;
    }
    if (parse->leaf_is_open) {
        xmlSAX2EndElement(context, name);
        parse->leaf_is_open = 0;
    }
    if (parse->below > 0 || ctxt->nodeNr >= parse->maximum_depth) {
        parse->below += 1;
        parse->leaf_is_open = 1;
        parse->flattened = 1;
    }
    xmlSAX2StartElement(context, name, attributes);
}

static void html_end(void *context, const xmlChar *name) {
    heng_html_parse *parse = state_of(context);
    if (parse->below > 0) {
        parse->below -= 1;
        if (parse->leaf_is_open) {
            xmlSAX2EndElement(context, name);
            parse->leaf_is_open = 0;
        }
        return;
    }
    xmlSAX2EndElement(context, name);
}

/* An end tag that matches nothing makes libxml2 walk all open elements: without a bound, many of
 * both would take quadratic time. */
static void html_problem(void *context, const char *message, ...) {
    (void)message;
    xmlParserCtxtPtr ctxt = (xmlParserCtxtPtr)context;
    heng_html_parse *parse = state_of(context);
    parse->work_left -= 1 + ctxt->nameNr;
    if (parse->work_left < 0) stop(ctxt, parse);
}

xmlDocPtr heng_html_parse_utf8(const char *bytes, int size, heng_html_parse *parse) {
    htmlParserCtxtPtr ctxt = htmlCreateMemoryParserCtxt(bytes, size);
    if (ctxt == NULL) return NULL;
    htmlCtxtUseOptions(
        ctxt, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(ctxt, XML_CHAR_ENCODING_UTF8);
    if (parse->maximum_depth > 240) parse->maximum_depth = 240;
    ctxt->_private = parse;
    ctxt->linenumbers = 1;
    ctxt->sax->startElement = html_start;
    ctxt->sax->endElement = html_end;
    ctxt->sax->error = html_problem;
    ctxt->sax->fatalError = html_problem;
    ctxt->sax->warning = silent;
    ctxt->sax->serror = NULL;
    htmlParseDocument(ctxt);
    xmlDocPtr document = ctxt->myDoc;
    ctxt->myDoc = NULL;
    xmlFreeParserCtxt(ctxt);
    return document;
}
