int saransh_placeholder;
