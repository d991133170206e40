// The registry of embedded locales: a new language is a file in `locales/` and a line here.
// Embedding them makes the one binary work from any folder. A test compares this list with the folder.
#include "locale_data.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed, which clang knows in every C

static const unsigned char data[] = {
#embed "../../locales/am.yaml"
    , 0,
#embed "../../locales/as.yaml"
    , 0,
#embed "../../locales/bn.yaml"
    , 0,
#embed "../../locales/ca.yaml"
    , 0,
#embed "../../locales/da.yaml"
    , 0,
#embed "../../locales/de.yaml"
    , 0,
#embed "../../locales/el.yaml"
    , 0,
#embed "../../locales/en.yaml"
    , 0,
#embed "../../locales/en-GB.yaml"
    , 0,
#embed "../../locales/en-IN.yaml"
    , 0,
#embed "../../locales/en-US.yaml"
    , 0,
#embed "../../locales/es.yaml"
    , 0,
#embed "../../locales/es-MX.yaml"
    , 0,
#embed "../../locales/fi.yaml"
    , 0,
#embed "../../locales/fr.yaml"
    , 0,
#embed "../../locales/gu.yaml"
    , 0,
#embed "../../locales/ha.yaml"
    , 0,
#embed "../../locales/hi.yaml"
    , 0,
#embed "../../locales/hr.yaml"
    , 0,
#embed "../../locales/hu.yaml"
    , 0,
#embed "../../locales/ig.yaml"
    , 0,
#embed "../../locales/is.yaml"
    , 0,
#embed "../../locales/it.yaml"
    , 0,
#embed "../../locales/ja.yaml"
    , 0,
#embed "../../locales/kn.yaml"
    , 0,
#embed "../../locales/ko.yaml"
    , 0,
#embed "../../locales/ml.yaml"
    , 0,
#embed "../../locales/mr.yaml"
    , 0,
#embed "../../locales/my.yaml"
    , 0,
#embed "../../locales/nb.yaml"
    , 0,
#embed "../../locales/ne.yaml"
    , 0,
#embed "../../locales/nl.yaml"
    , 0,
#embed "../../locales/or.yaml"
    , 0,
#embed "../../locales/pa.yaml"
    , 0,
#embed "../../locales/pt.yaml"
    , 0,
#embed "../../locales/ro.yaml"
    , 0,
#embed "../../locales/sd.yaml"
    , 0,
#embed "../../locales/si.yaml"
    , 0,
#embed "../../locales/so.yaml"
    , 0,
#embed "../../locales/sv.yaml"
    , 0,
#embed "../../locales/sw.yaml"
    , 0,
#embed "../../locales/ta.yaml"
    , 0,
#embed "../../locales/te.yaml"
    , 0,
#embed "../../locales/th.yaml"
    , 0,
#embed "../../locales/und.yaml"
    , 0,
#embed "../../locales/ur.yaml"
    , 0,
#embed "../../locales/yo.yaml"
    , 0,
#embed "../../locales/zh.yaml"
    , 0,
#embed "../../locales/zh-Hant.yaml"
    , 0,
};

const unsigned char *saransh_locale_data(size_t *length) {
  *length = sizeof data;
  return data;
}
