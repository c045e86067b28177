import fc from 'fast-check';

// Otherwise hardly an array or text is longer than 10, whatever `maxLength` a test gives.
fc.configureGlobal({ ...fc.readConfigureGlobal(), defaultSizeToMaxWhenMaxSpecified: true });
