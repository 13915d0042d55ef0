#ifndef HENG_LIBXML2_H
#define HENG_LIBXML2_H

/*
 * libxml2's headers pull in those of ICU, which clash with the ones inside Foundation. Only one
 * struct depends on them, and we handle that one by pointer.
 */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

#endif
