// Reads the records the drivers write for the C programs: `LOCALE LENGTH\n`, LENGTH bytes of UTF-8, `\n`.
#ifndef SARANSH_BENCHMARK_RECORDS_H
#define SARANSH_BENCHMARK_RECORDS_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  char locale[32];
  char *text;
  int length;
  int capacity;
} Record;

static void fail(const char *what, const char *why) {
  fprintf(stderr, "%s: %s\n", what, why);
  exit(1);
}

static void *allocated(void *memory) {
  if (memory == NULL) fail("memory", "none left");
  return memory;
}

/// Reads the next record into the buffer of the last; false at the end of the file.
static bool nextRecord(FILE *file, Record *record) {
  int found = fscanf(file, "%31s %d", record->locale, &record->length);
  if (found == EOF) return false;
  if (found != 2 || fgetc(file) != '\n') fail("records", "no header where one must be");
  if (record->length > record->capacity) {
    record->capacity = record->length * 2;
    record->text = allocated(realloc(record->text, (size_t)record->capacity));
  }
  size_t length = (size_t)record->length;
  if (fread(record->text, 1, length, file) != length) fail("records", "shorter than announced");
  if (fgetc(file) != '\n') fail("records", "longer than announced");
  return true;
}

#endif
