// Only tells the package manager where libxml2 is; nothing imports this module.
