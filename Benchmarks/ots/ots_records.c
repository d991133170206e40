// A peer of the benchmarks: Open Text Summarizer (libots) over the same records as the others.
//
// Each record is parsed, graded and cut down to three sentences, as the `ots` command does with `--ratio`; what
// it selects is written, one record a paragraph.
#include <stdio.h>
#include <string.h>

// Needs FILE and does not include it.
#include <ots/libots.h>

#include "../records.h"

enum { sentences = 3 };

int main(int argumentCount, char **arguments) {
  if (argumentCount != 2) fail("usage", "ots_records RECORDS");
  FILE *file = fopen(arguments[1], "rb");
  if (file == NULL) fail(arguments[1], "cannot be read");
  Record record = {0};
  while (nextRecord(file, &record)) {
    OtsArticle *article = ots_new_article();
    record.locale[strcspn(record.locale, "-")] = '\0';
    if (!ots_load_xml_dictionary(article, (const unsigned char *)record.locale)) {
      fail(record.locale, "ots has no dictionary of this language");
    }
    ots_parse_stream((const unsigned char *)record.text, (size_t)record.length, article);
    ots_grade_doc(article);
    ots_highlight_doc_lines(article, sentences);
    size_t length = 0;
    unsigned char *text = ots_get_doc_text(article, &length);
    fwrite(text, 1, length, stdout);
    puts("\n");
    free(text);
    ots_free_article(article);
  }
  return 0;
}
