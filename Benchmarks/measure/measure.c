// Runs a command and writes what it cost as one line of JSON: `measure RESULT COMMAND …`.
//
// A small program of its own, because the kernel counts the memory of the process that starts a child
// towards the child's peak, and Python's would drown that of the programs measured.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argumentCount, char **arguments) {
  if (argumentCount < 3) return 64;
  FILE *result = fopen(arguments[1], "we");
  if (result == NULL) return 73;
  double start = now();
  pid_t child = fork();
  if (child == 0) {
    execvp(arguments[2], arguments + 2);
    fprintf(stderr, "%s: %s\n", arguments[2], strerror(errno));
    _exit(127);
  }
  int status = 0;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) return 71;
  double wall = now() - start;
  fprintf(result, "{\"cpu\": %.6f, \"wall\": %.6f, \"peak_kib\": %ld, \"status\": %d}\n",
          seconds(usage.ru_utime) + seconds(usage.ru_stime), wall, usage.ru_maxrss,
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return fclose(result) == 0 ? 0 : 74;
}
