#ifndef HENG_UCHARDET_H
#define HENG_UCHARDET_H

#include <uchardet.h>

#endif
