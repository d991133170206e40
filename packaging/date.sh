# Sets SOURCE_DATE_EPOCH, the one time that goes into packages: that of the last commit, unless it is set.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$(dirname "$0")" log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
